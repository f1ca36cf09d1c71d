// Where the browser can, a text is shared or copied with one press; the links beside it need no script.
export function offerSharing() {
  for (const text of document.querySelectorAll('[data-share]')) {
    const words = text.querySelector('.heed-share__text').textContent
    const ways = text.querySelector('.heed-share__ways')
    if (navigator.clipboard) {
      add(ways, text.dataset.copyLabel, async button => {
        await navigator.clipboard.writeText(words)
        button.textContent = text.dataset.copiedLabel
      })
    }
    if (navigator.share) {
      add(ways, text.dataset.shareLabel, () => navigator.share({ text: words }).catch(() => {}))
    }
  }
}

function add(ways, label, act) {
  const item = document.createElement('li')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'heed-share__button'
  button.textContent = label
  button.setAttribute('aria-live', 'polite')
  button.addEventListener('click', () => act(button))
  item.append(button)
  ways.prepend(item)
}
