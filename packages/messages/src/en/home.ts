export const homeTexts = {}
