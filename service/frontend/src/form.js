// Lets the browser's own Back and Forward go through the form. Without it a browser asks to send the page again, which
// is safe but frightens. Pages live in this tab's memory only: nothing is written to the device, and Exit wipes them.
const pages = new Map()
let shown = 0
let changed = false
let native = false
let left = false

const container = () => document.getElementById('main-content').parentElement
const isExit = (node) => node.classList?.contains('govuk-exit-this-page')
const parts = (of) => [...of.children].filter((node) => !isExit(node))
const isLeaving = () => document.body.classList.contains('govuk-exit-this-page-hide-content')

function put(fresh, title) {
  const home = container()
  parts(home).forEach((node) => node.remove())
  home.append(...fresh)
  document.title = title
  changed = fresh.some((node) => node.querySelector('#step'))
}

function keep() {
  pages.set(shown, { nodes: parts(container()), title: document.title, scroll: window.scrollY })
}

// The reading starts at the heading of the new page; a summary of errors takes the focus by itself.
function read() {
  window.scrollTo(0, 0)
  if (!document.querySelector('.govuk-error-summary')) {
    const main = document.getElementById('main-content')
    main.tabIndex = -1
    main.focus({ preventScroll: true })
  }
}

async function send(event, start) {
  const form = event.target
  if (form.id !== 'step' || native) {
    return
  }
  event.preventDefault()
  if (form.dataset.sending) {
    return
  }
  const { submitter } = event
  form.dataset.sending = 'true'
  try {
    const answer = await fetch(submitter?.getAttribute('formaction') ?? form.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form, submitter)),
    })
    show(answer, new DOMParser().parseFromString(await answer.text(), 'text/html'), start)
  } catch (error) {
    console.warn(error)
    native = true // no connection, say: the browser tells it in its own words
    form.requestSubmit(submitter)
    native = false
  } finally {
    delete form.dataset.sending
  }
}

function show(answer, page, start) {
  const main = page.getElementById('main-content')
  if (answer.redirected || !main) {
    changed = false
    window.location.assign(answer.redirected ? answer.url : '/')
    return
  }
  keep()
  put(parts(main.parentElement), page.title)
  shown = pages.size
  history.pushState({ shown }, '', `/${window.location.pathname.split('/')[1]}`)
  start()
  read()
}

export function carryForm(start) {
  if (!document.getElementById('step')) {
    return
  }
  history.scrollRestoration = 'manual'
  history.replaceState({ shown }, '')
  document.addEventListener('submit', (event) => send(event, start))
  window.addEventListener('popstate', (event) => {
    if (!event.state) {
      history.replaceState({ shown }, '') // a link within the page
      return
    }
    const wanted = pages.get(event.state.shown)
    if (!wanted) {
      window.location.reload()
      return
    }
    keep()
    shown = event.state.shown
    put(wanted.nodes, wanted.title)
    window.scrollTo(0, wanted.scroll)
  })
  // A reload would lose what was typed; leaving in a hurry must never be asked about.
  window.addEventListener('beforeunload', (event) => {
    if (changed && pages.size > 0 && !native && !isLeaving()) {
      event.preventDefault()
    }
  })
  window.addEventListener('pagehide', () => {
    if (isLeaving()) {
      pages.clear()
      container().replaceChildren()
      left = true
    }
  })
  window.addEventListener('pageshow', () => {
    if (left) {
      window.location.replace('/')
    }
  })
}
