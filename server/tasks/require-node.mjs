// Imported first by every command, before anything an older Node could stumble over.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Lambdarium needs Node 20.9 or newer; this is ${process.version}.`);
  process.exit(1);
}
