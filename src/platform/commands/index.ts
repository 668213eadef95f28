// Commands: defined once, run here or in the process that owns the data directory.

export { callCommand, isServing } from './call.ts';
export { defineCommand, type Command, type Progress, type Report } from './command.ts';
export { serveCommands } from './serve.ts';
export { socketPath } from './socket.ts';
