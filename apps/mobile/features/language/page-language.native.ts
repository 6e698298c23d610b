/** Phones take the language from the app itself. */
export function showPageLanguage(_language: string, _title: string): void {}
