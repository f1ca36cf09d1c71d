import { running } from './start.js'

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
  changed = fresh.some((node) => node.querySelector('#step:not([data-sent])'))
}

function keep() {
  pages.set(shown, {
    nodes: parts(container()),
    title: document.title,
    scroll: window.scrollY,
    spoken: spokenBy(document),
  })
}

// What of a page speaks its language outside the form itself.
const around = ['.govuk-template > body > header', '.govuk-template__footer']
const labels = ['.govuk-skip-link', '.govuk-js-exit-this-page-skiplink', '.govuk-exit-this-page__button']

function spokenBy(page) {
  return {
    lang: page.documentElement.lang,
    dir: page.documentElement.dir,
    style: page.querySelector('link[rel="stylesheet"]').getAttribute('href'),
    around: around.map((selector) => page.querySelector(selector)),
    labels: labels.map((selector) => page.querySelector(selector)?.innerHTML),
    exit: { ...page.querySelector('.govuk-exit-this-page')?.dataset },
  }
}

// The button to leave stays the same one, so that it works at every moment; only its words change.
function speak(spoken) {
  const menu = document.querySelector('.heed-languages')
  if (menu) {
    menu.open = false
  }
  if (spoken.lang === document.documentElement.lang) {
    return
  }
  document.documentElement.lang = spoken.lang
  document.documentElement.dir = spoken.dir
  around.forEach((selector, at) => document.querySelector(selector).replaceWith(spoken.around[at]))
  labels.forEach((selector, at) => {
    const label = document.querySelector(selector)
    if (label && spoken.labels[at] !== undefined) {
      label.innerHTML = spoken.labels[at]
    }
  })
  sayExit(spoken.exit)
  dress(spoken.style)
}

function sayExit(words) {
  const leaving = running.get(document.querySelector('.govuk-exit-this-page'))
  if (leaving) {
    const said = Object.entries(words).filter(([key]) => key.startsWith('i18n.'))
    leaving.i18n.translations = Object.fromEntries(said.map(([key, text]) => [key.slice(5), text]))
  }
}

// The old style leaves when the new one is there.
function dress(style) {
  const old = document.querySelector('link[rel="stylesheet"]')
  if (old.getAttribute('href') !== style) {
    const fresh = old.cloneNode()
    fresh.setAttribute('href', style)
    fresh.addEventListener('load', () => old.remove())
    old.before(fresh)
  }
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
  speak(spokenBy(page))
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
    speak(wanted.spoken)
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
