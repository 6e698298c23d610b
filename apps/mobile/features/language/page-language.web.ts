/** Tells the browser and screen readers which language the page speaks, and what it is called. */
export function showPageLanguage(language: string, title: string): void {
  document.documentElement.lang = language
  document.title = title
}
