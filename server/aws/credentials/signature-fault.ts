/** Why a request’s signature does not let it in; what each is called depends on the protocol of the service. */
export type SignatureFault =
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'incomplete'; readonly message: string }
  | { readonly kind: 'unknownKey' }
  | { readonly kind: 'invalid'; readonly message: string };

/** AWS’s words, as recorded from its services; where a sentence goes on, the next one follows after a space. */
export const unsigned: SignatureFault = { kind: 'unsigned' };

export const unknownKey: SignatureFault = { kind: 'unknownKey' };

export const incomplete = (message: string): SignatureFault => ({ kind: 'incomplete', message });

export const invalid = (message: string): SignatureFault => ({ kind: 'invalid', message });

export const mismatch: SignatureFault = invalid(
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
);
