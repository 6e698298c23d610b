export const accountTexts = {}
