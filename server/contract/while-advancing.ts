/** Moves a room's clock on, step by step, until a call is answered: at pace manual even the answer 202 takes time. */
export async function whileAdvancing<T>(
  answer: Promise<T>,
  advance: (seconds: number) => Promise<unknown>,
  stepSeconds = 0.1,
): Promise<T> {
  let settled = false;
  const settle = () => {
    settled = true;
  };
  answer.then(settle, settle);
  // Each step is a request of its own, so the answer has its chance to come in between.
  while (!settled) await advance(stepSeconds);
  return answer;
}
