// The desks work without this file; it brings keys, live parts and GOV.UK's small behaviours.
import htmx from 'htmx.org'
import 'htmx-ext-sse/dist/sse.esm.js'
import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs'
import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs'
import { Checkboxes } from 'govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs'
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs'
import { NotificationBanner } from 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs'
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs'
import { Radios } from './radios.js'
import { start } from './start.js'
import { copy } from './copy.js'
import { keys } from './keys.js'

const components = [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]

start(components)
htmx.onLoad((element) => start(components, element))
// A form that comes back with its errors (422) is shown like any other answer.
document.body.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.xhr.status === 422) {
    event.detail.shouldSwap = true
    event.detail.isError = false
  }
})
keys(document)
copy(document)
// On a phone the ways to go are a strip; where one is must be in sight.
document.querySelector('.heed-navigation [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
