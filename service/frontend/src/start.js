// What GOV.UK's template does inline; the Content-Security-Policy wants it in a file.
export const running = new WeakMap()

export function start(components, scope = document) {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported')
  for (const Component of components) {
    for (const element of scope.querySelectorAll(`[data-module="${Component.moduleName}"]`)) {
      if (element.hasAttribute(`data-${Component.moduleName}-init`)) {
        continue // a swap by htmx keeps what already runs
      }
      try {
        running.set(element, new Component(element))
      } catch (error) {
        console.warn(error) // one broken component must not stop the others
      }
    }
  }
}
