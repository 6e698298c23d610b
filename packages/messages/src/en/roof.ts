export const roofTexts = {}
