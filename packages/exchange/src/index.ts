export type { ImportedForm } from './frame/imported-form.js';
export { codeNamer, idNamer, keyNamer, type Namer } from './frame/namer.js';
export {
  frameEnrolment,
  frameIndexItem,
  framePathway,
  registerAround,
  type FrameInput,
} from './frame/register-around.js';
