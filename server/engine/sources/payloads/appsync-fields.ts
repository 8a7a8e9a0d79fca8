/** The fields of our sample schema that functions resolve: `order`, and `buyer` of each of `orders`. */
export const resolverField = 'order';
export const listField = 'orders';
export const batchField = 'buyer';
