export const estimateTexts = {}
