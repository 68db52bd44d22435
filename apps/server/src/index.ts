export { installedRegisters } from './registers.js';
