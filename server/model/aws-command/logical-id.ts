/** "my-lambda" as a template names it: "MyLambda". */
export function logicalId(name: string): string {
  const id = name
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
  return /^[A-Za-z]/.test(id) ? id : `Resource${id}`;
}
