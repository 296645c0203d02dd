/** Hours in every month, whatever its name: 8 760 / 12 (R3). */
export const hoursPerMonth = 730;
