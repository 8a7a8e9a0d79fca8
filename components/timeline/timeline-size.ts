export const rowHeight = 24;
const axisHeight = 24;
export const ribbonHeight = 30;
export const labelWidth = 120;
export const textSize = 12;

/** The upper edge of a row, counted from 0; of the row after the last it is the lower edge of the rows. */
export const rowTop = (index: number): number => axisHeight + index * rowHeight;
