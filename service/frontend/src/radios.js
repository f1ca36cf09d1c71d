import { Radios as GovukRadios } from 'govuk-frontend/dist/govuk/components/radios/radios.mjs'

// ARIA does not allow aria-expanded on a radio; the revealed question follows it in the page anyway.
export class Radios extends GovukRadios {
  syncConditionalRevealWithInputState($input) {
    super.syncConditionalRevealWithInputState($input)
    $input.removeAttribute('aria-expanded')
  }
}
