import { faults } from './lambda-fault';

/** Runtimes for which functions can be made, November 2026. */
const supported = [
  'nodejs20.x',
  'nodejs22.x',
  'nodejs24.x',
  'nodejs26.x',
  'java8.al2',
  'java8.al2023',
  'java11',
  'java11.al2023',
  'java17',
  'java17.al2023',
  'java21',
  'java25',
  'python3.10',
  'python3.11',
  'python3.12',
  'python3.13',
  'python3.14',
  'python3.15',
  'dotnet8',
  'dotnet10',
  'ruby3.2',
  'ruby3.3',
  'ruby3.4',
  'ruby4.0',
  'provided.al2',
  'provided.al2023',
] as const;

const withdrawn =
  /^(nodejs(4\.3(-edge)?|6\.10|8\.10|10\.x|12\.x|14\.x|16\.x|18\.x)?|java8|python(2\.7|3\.[6-9])|dotnetcore[123]\.[01]|dotnet6|go1\.x|ruby2\.[57]|provided)$/;

/** Throws what AWS answers to a runtime that functions cannot be made for. */
export function checkRuntime(runtime: string): void {
  if ((supported as readonly string[]).includes(runtime)) return;
  throw faults.invalidParameter(
    withdrawn.test(runtime)
      ? `The runtime parameter of ${runtime} is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions.`
      : `Value ${runtime.slice(0, 200)} at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: [${supported.join(', ')}] or be a valid ARN`,
  );
}
