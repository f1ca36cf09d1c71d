// Buttons that copy a text; without this file they are not shown, and the text can be marked by hand.
export function copy(root) {
  if (!navigator.clipboard) {
    return
  }
  for (const button of root.querySelectorAll('[data-copy]')) {
    button.hidden = false
  }
  root.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copy]')
    if (!button) {
      return
    }
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent)
    const word = button.firstChild
    word.textContent = 'Copied'
    setTimeout(() => {
      word.textContent = 'Copy'
    }, 2000)
  })
}
