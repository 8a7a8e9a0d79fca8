import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { answerOf } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';
import { readTargetGroupResponse } from './target-group-response';

/** The answer of a VPC Lattice service before a target group with a function. */
export function answerAsVpcLattice(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return failure('The function did not answer');
    case 'refused':
      return failure(`Lambda refused the call: ${refusalWords(reply.refusal)}`);
    case 'outcome':
      if (reply.outcome.kind === 'returned') return relay(reply.outcome.body);
      return failure(`The function ${errorWords(reply.outcome)}`);
  }
}

function relay(text: string): FrontDoorAnswer {
  const result = readTargetGroupResponse(text);
  if (result.kind === 'malformed') {
    return failure(`The function’s response is not what VPC Lattice needs: ${result.fault}`);
  }
  const { statusText, ...response } = result;
  const answer = answerOf({
    ...response,
    because: `The function returned a response, so VPC Lattice sends its status ${response.status} on; to Lambda this was a success.`,
    rule: 'vpc-lattice.response',
  });
  return { ...answer, statusText };
}

const failure = (fault: string): FrontDoorAnswer =>
  answerOf({
    status: 502,
    body: '',
    because: `${fault}; VPC Lattice answers with a 5xx, here taken to be 502.`,
    rule: 'vpc-lattice.failure-502',
  });
