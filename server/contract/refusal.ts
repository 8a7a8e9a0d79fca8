/** What AWS answers to bad input, as the SDK shows it. Throws if the call was not refused. */
export const refusal = (call: Promise<unknown>) =>
  call.then(
    () => {
      throw new Error('should have been refused');
    },
    (error: Error & { readonly $metadata?: { readonly httpStatusCode?: number } }) => ({
      name: error.name,
      message: error.message,
      status: error.$metadata?.httpStatusCode,
    }),
  );
