import { arnOf, endpointDomain } from '../arn';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

/** What all three requests hold. The answer goes by HTTP PUT to ResponseURL; nobody reads the returned value. */
const request = (context: EventContext) => {
  const { region, functionName, hex } = context;
  const serviceToken = arnOf(context, 'lambda', `function:${functionName}`);
  const host = `cloudformation-custom-resource-response-${region.replaceAll('-', '')}.s3.${region}.${endpointDomain(region)}`;
  return {
    ServiceToken: serviceToken,
    ResponseURL: `https://${host}/${hex('response key', 40)}?X-Amz-Expires=7200&X-Amz-Signature=${hex('signature', 64)}`,
    StackId: arnOf(context, 'cloudformation', `stack/shop/${uuidFrom(hex('stack', 32))}`),
    RequestId: uuidFrom(hex('request', 32)),
    LogicalResourceId: 'SeedData',
    ResourceType: 'Custom::SeedData',
    ResourceProperties: { ServiceToken: serviceToken, Table: 'orders' },
  };
};

const physicalId = 'seed-of-orders';

export const customResourceCreateEvent = (context: EventContext) => ({
  RequestType: 'Create' as const,
  ...request(context),
});

export const customResourceUpdateEvent = (context: EventContext) => {
  const common = request(context);
  return {
    RequestType: 'Update' as const,
    ...common,
    PhysicalResourceId: physicalId,
    OldResourceProperties: { ServiceToken: common.ServiceToken, Table: 'orders-2025' },
  };
};

export const customResourceDeleteEvent = (context: EventContext) => ({
  RequestType: 'Delete' as const,
  ...request(context),
  PhysicalResourceId: physicalId,
});

const done = () => ({ Status: 'SUCCESS', PhysicalResourceId: physicalId });

/** A stack of AWS CloudFormation with a custom resource. */
export const customResourcePayloads: readonly SamplePayload[] = [
  { name: 'Create', event: customResourceCreateEvent, healthyResult: done },
  { name: 'Update', event: customResourceUpdateEvent, healthyResult: done },
  { name: 'Delete', event: customResourceDeleteEvent, healthyResult: done },
];
