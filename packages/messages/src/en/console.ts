/** Texts of the console. */
export const consoleTexts = {}
