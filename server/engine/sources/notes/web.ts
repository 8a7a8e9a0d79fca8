import type { webFacts } from '../facts/web';
import type { SourceNotes } from '../source';

export const webNotes: Readonly<Record<keyof typeof webFacts, SourceNotes>> = {
  sdk: {
    whoRetries:
      'Lambda repeats no synchronous call, so the caller must; it retries an asynchronous event twice.',
    onFailure:
      'A function error is 200 with X-Amz-Function-Error, a throttle is 429; an accepted event is always 202.',
    limits: '6 MB synchronous, 1 MB asynchronous; the caller’s own read time-out.',
    permission: 'The caller’s identity needs lambda:InvokeFunction.',
    keywords: 'aws lambda invoke direct boto3 javascript terminal command line console test api',
    unverified: null,
  },
  'apigw-rest': {
    whoRetries: 'Nobody but the client: neither API Gateway nor Lambda repeats a failed call.',
    onFailure:
      '502 for a function error, a function time-out or a malformed result; 500 when Lambda refuses the call; 504 after 29 s.',
    limits: '29 s by default, 10 MB to API Gateway, of which Lambda takes 6 MB.',
    permission: 'apigateway.amazonaws.com from the API’s ARN with stage, method and path.',
    keywords: 'apigw apigateway api gateway rest http web proxy integration aws_proxy v1 endpoint',
    unverified: null,
  },
  'apigw-http': {
    whoRetries: 'Nobody but the client: neither API Gateway nor Lambda repeats a failed call.',
    onFailure: '500 for a function error and when Lambda refuses the call; 504 after 30 s.',
    limits: '30 s, which nothing raises; 10 MB to API Gateway, of which Lambda takes 6 MB.',
    permission: 'apigateway.amazonaws.com from the API’s ARN.',
    keywords: 'apigw apigateway api gateway http web v2 endpoint payload',
    unverified: 'Users often report 503 instead of 504 at the time-out.',
  },
  alb: {
    whoRetries:
      'Nobody but the client: neither the load balancer nor Lambda repeats a failed call.',
    onFailure: '502 for a function error, a time-out, a throttle or a malformed response.',
    limits: '1 MB each way; it waits as long as the function may run.',
    permission: 'elasticloadbalancing.amazonaws.com from the target group’s ARN.',
    keywords: 'alb elb elbv2 elastic load balancing http web target group',
    unverified: null,
  },
  'cloudfront-viewer-request': {
    whoRetries: 'Nobody but the viewer: neither CloudFront nor Lambda repeats a failed call.',
    onFailure:
      '502 for a result that fails validation; 503 for a function error, a throttle or the time-out.',
    limits: '5 s, 128 MB, a generated response of 40 KB.',
    permission: 'The function’s role trusts lambda.amazonaws.com and edgelambda.amazonaws.com.',
    keywords: 'cdn edge lambda@edge distribution viewer request content delivery',
    unverified: 'What CloudFront makes of null is not documented.',
  },
};
