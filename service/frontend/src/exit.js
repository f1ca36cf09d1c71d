// Escape three times within five seconds leaves the page, as Shift three times does by GOV.UK's component.
export function exitOnEscape() {
  const button = document.querySelector('.govuk-exit-this-page__button')
  if (!button) {
    return
  }
  let presses = []
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Escape') {
      return
    }
    const now = Date.now()
    presses = [...presses.filter((press) => now - press < 5000), now]
    if (presses.length >= 3) {
      button.click()
    }
  })
}
