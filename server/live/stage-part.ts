import type { Reply, StageJoined, StageRole } from '#protocol';
import {
  clockReportSchema,
  faultOf,
  stageCommandSchema,
  voteSchema,
} from '#protocol/schemas/index';
import { refuse } from '#rooms';
import type { Stage } from '#stage';
import { badMessage } from './bad-message';
import type { LiveSocket } from './live-socket';

/** What one connection is to a presented room. */
export interface StagePart {
  /** What its secret makes of it now: a second device may have lost its right, and after the end nobody controls. */
  role(): StageRole;
  joined(): StageJoined;
  command(command: unknown): Promise<Reply<{ readonly secret: string | null }>>;
  vote(vote: unknown): Reply<object>;
  report(report: unknown): Reply<object>;
  leave(): void;
}

export interface StagePartOptions {
  readonly stage: Stage;
  readonly socket: LiveSocket;
  readonly secret: string | undefined;
  /** Its browser's name among the voters; without one it cannot vote. */
  readonly voter: string | undefined;
}

/** socket.io's name for those who hear of a stage, and for its presenters. */
export const stageChannel = (code: string): string => `stage ${code}`;
export const deskChannel = (code: string): string => `desk ${code}`;

/** Takes a connection in. */
export function joinStage({ stage, socket, secret, voter }: StagePartOptions): StagePart {
  let counted = stage.roleOf(secret);
  void socket.join(stageChannel(stage.code));
  if (counted !== 'viewer') void socket.join(deskChannel(stage.code));
  stage.enter(counted, becomeViewer);

  function becomeViewer(): void {
    stage.leave(socket, counted, becomeViewer);
    counted = 'viewer';
    stage.enter(counted, becomeViewer);
    void socket.leave(deskChannel(stage.code));
    socket.emit('desk', null);
  }

  return {
    role: () => stage.roleOf(secret),

    joined: () => ({
      view: stage.view,
      role: counted,
      desk: counted === 'viewer' ? null : stage.desk,
    }),

    async command(command) {
      const parsed = stageCommandSchema.safeParse(command);
      if (!parsed.success) return badMessage('command', faultOf(parsed.error));
      return stage.command(parsed.data, stage.roleOf(secret));
    },

    vote(vote) {
      const parsed = voteSchema.safeParse(vote);
      if (!parsed.success) return badMessage('vote', faultOf(parsed.error));
      return voter === undefined
        ? refuse('notAllowed', 'This page joined without a name to vote under. Reload it.')
        : stage.vote(voter, parsed.data);
    },

    report(report) {
      const parsed = clockReportSchema.safeParse(report);
      if (!parsed.success) return badMessage('report', faultOf(parsed.error));
      stage.report(socket, parsed.data);
      return { ok: true };
    },

    leave() {
      void socket.leave(stageChannel(stage.code));
      void socket.leave(deskChannel(stage.code));
      stage.leave(socket, counted, becomeViewer);
    },
  };
}
