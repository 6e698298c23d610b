export const orderTexts = {}
