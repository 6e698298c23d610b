/** The widest that a screen's one column becomes, pixels. */
export const columnWidth = 620
