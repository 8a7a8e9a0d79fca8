import { type DescribedFunction, existingFunction } from './described-function';
import { faults } from './lambda-fault';
import { type OperationCall, partOf } from './operation';
import { readReference, referenceForms } from './reference';

/** Lambda service model, TaggableResource. */
const pattern =
  'arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:(function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|(capacity-provider|network-connector):[a-zA-Z0-9-_]{1,64})';

const taggable = new RegExp(`^(?:${pattern})$`);

/** The function that `{Resource}` names. Only functions have tags here, and only as a whole. */
export function taggedFunction(call: OperationCall): DescribedFunction {
  const resource = partOf(call, 0);
  if (!taggable.test(resource)) {
    throw faults.validation([
      `Value '${resource.slice(0, 1_000)}' at 'resource' failed to satisfy constraint: Member must satisfy regular expression pattern: ${pattern}`,
    ]);
  }
  if (!resource.includes(':function:')) {
    throw faults.notFound('The resource you requested does not exist.');
  }
  const { name, qualifier } = readReference(call, resource, null, referenceForms.reading);
  if (qualifier !== null) {
    throw faults.invalidParameter(
      'Tags on function aliases and versions are not supported. Please specify a function ARN.',
    );
  }
  return existingFunction(call, name);
}
