/** Texts of the app. */
export const appTexts = {}
