/** The order that the web and messaging sources speak of. */
export const sampleOrder = {
  orderId: 'o-1042',
  customer: 'ada@example.com',
  items: [{ sku: 'tea-green', quantity: 2 }],
  total: 18.5,
};
