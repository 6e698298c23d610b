/** Texts of the errors. */
export const errorsTexts = {}
