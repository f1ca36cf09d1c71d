// Lets the device work while somebody writes, which moves the report ahead where very many come at once. Nothing waits
// for it: a form that is sent earlier is as welcome. It begins only once something has been answered.
let working = ''
let answer = ''

export function workWhileWriting() {
  const form = document.getElementById('step')
  const [challenge, bits] = form?.dataset.effort?.split(':') ?? []
  const field = form?.querySelector('input[name=effort]')
  if (!challenge || !window.isSecureContext || !window.Worker) {
    return
  }
  if (working !== challenge) {
    working = challenge
    answer = ''
    const worker = new Worker(form.dataset.effortBy)
    worker.onmessage = ({ data }) => {
      answer = data
      worker.terminate()
      fill()
    }
    worker.onerror = () => worker.terminate()
    worker.postMessage({ challenge, bits: Number(bits) })
  }
  if (field) {
    fill()
  }
}

function fill() {
  const field = document.querySelector('#step input[name=effort]')
  if (field) {
    field.value = answer
  }
}
