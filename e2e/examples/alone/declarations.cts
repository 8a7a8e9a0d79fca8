import lambdarium = require('lambdarium/testing');

export const opened: Promise<lambdarium.Room> = lambdarium
  .startLambdarium()
  .then((server) => server.openRoom());
