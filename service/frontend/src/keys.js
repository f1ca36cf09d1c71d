// Every action has a key: an element with data-key="r" or data-key="g q" (one after the other) is pressed by it. A key
// that begins a pair cannot stand alone.
// The question mark lists the keys of the page; there they can be switched off, for those who speak to their machine.

const WAIT = 1200
const STORE = 'heed-keys'

export function keys(page) {
  let typed = []
  let last = 0
  show(page)

  page.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) {
      return
    }
    if (event.key === '?') {
      event.preventDefault()
      list(page)
      return
    }
    if (!areOn() || event.key.length !== 1 || page.querySelector('dialog[open]')) {
      return
    }
    const now = Date.now()
    typed = now - last < WAIT ? [...typed, event.key] : [event.key]
    last = now
    const chosen = find(page, typed.join(' ')) ?? find(page, event.key)
    if (chosen) {
      event.preventDefault()
      typed = []
      press(chosen)
    }
  })
}

function find(page, key) {
  return [...page.querySelectorAll('[data-key]')].find(
    (element) => element.dataset.key === key && !element.disabled && element.offsetParent !== null,
  )
}

function press(element) {
  element.focus()
  if (!element.matches('input:not([type=radio], [type=checkbox]), textarea, select')) {
    element.click()
  }
}

function typing(element) {
  return element.matches?.(
    'input:not([type=radio], [type=checkbox], [type=submit], [type=button]), textarea, select, [contenteditable]',
  )
}

function areOn() {
  return localStorage.getItem(STORE) !== 'off'
}

function show(page) {
  page.body.classList.toggle('heed-keys-on', areOn())
}

function list(page) {
  const dialog = page.getElementById('keys')
  if (!dialog || dialog.open) {
    return
  }
  const title = piece('h2', { id: 'keys-title', textContent: 'Keys on this page' })
  const entries = piece('dl')
  for (const element of page.querySelectorAll('[data-key]')) {
    const key = piece('dt')
    for (const one of element.dataset.key.split(' ')) {
      key.append(piece('kbd', { className: 'heed-key', textContent: one }), ' ')
    }
    entries.append(key, piece('dd', { textContent: name(element) }))
  }
  const mark = piece('dt')
  mark.append(piece('kbd', { className: 'heed-key', textContent: '?' }))
  entries.append(mark, piece('dd', { textContent: 'This list' }))

  const change = piece('button', {
    type: 'button',
    className: 'govuk-button govuk-button--secondary',
    textContent: areOn() ? 'Switch keys off' : 'Switch keys on',
  })
  change.addEventListener('click', () => {
    localStorage.setItem(STORE, areOn() ? 'off' : 'on')
    show(page)
    dialog.close()
  })
  const close = piece('button', { type: 'button', className: 'govuk-button', textContent: 'Close' })
  close.addEventListener('click', () => dialog.close())
  const buttons = piece('div', { className: 'govuk-button-group' })
  buttons.append(close, change)
  dialog.replaceChildren(title, entries, buttons)
  dialog.showModal()
}

function name(element) {
  const copy = element.cloneNode(true)
  copy.querySelectorAll('kbd, .heed-count').forEach((part) => part.remove())
  return (element.getAttribute('aria-label') ?? (copy.textContent || element.labels?.[0]?.textContent || '')).trim()
}

function piece(tag, properties = {}) {
  return Object.assign(document.createElement(tag), properties)
}
