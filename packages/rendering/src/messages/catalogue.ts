import { accessMessages } from './areas/access-messages.js';
import { adviceMessages } from './areas/advice-messages.js';
import { chartMessages } from './areas/chart-messages.js';
import { chromeMessages } from './areas/chrome-messages.js';
import { codeMessages } from './areas/code-messages.js';
import { comparisonMessages } from './areas/comparison-messages.js';
import { contactMessages } from './areas/contact-messages.js';
import { deliveryMessages } from './areas/delivery-messages.js';
import { deliveryProblemMessages } from './areas/delivery-problem-messages.js';
import { endingMessages } from './areas/ending-messages.js';
import { erasureMessages } from './areas/erasure-messages.js';
import { errorMessages } from './areas/error-messages.js';
import { explanationMessages } from './areas/explanation-messages.js';
import { figureMessages } from './areas/figure-messages.js';
import { figuresMessages } from './areas/figures-messages.js';
import { followUpMessages } from './areas/follow-up-messages.js';
import { formMessages } from './areas/form-messages.js';
import { freeListMessages } from './areas/free-list-messages.js';
import { goalMessages } from './areas/goal-messages.js';
import { instrumentMessages } from './areas/instrument-messages.js';
import { itemKindMessages } from './areas/item-kind-messages.js';
import { kindMessages } from './areas/kind-messages.js';
import { letterMessages, letterPageMessages } from './areas/letter-messages.js';
import { logActionMessages } from './areas/log-action-messages.js';
import { modelMessages } from './areas/model-messages.js';
import { paperMessages } from './areas/paper-messages.js';
import { participationMessages } from './areas/participation-messages.js';
import { patientMessages } from './areas/patient-messages.js';
import { periodMessages } from './areas/period-messages.js';
import { populationMessages } from './areas/population-messages.js';
import { problemMessages } from './areas/problem-messages.js';
import { profileMessages } from './areas/profile-messages.js';
import { ratesMessages } from './areas/rates-messages.js';
import { reportOutputMessages } from './areas/report-output-messages.js';
import { requestProblemMessages } from './areas/request-problem-messages.js';
import { releaseMessages } from './areas/release-messages.js';
import { reminderMessages } from './areas/reminder-messages.js';
import { repeatMessages } from './areas/repeat-messages.js';
import { rightsMessages } from './areas/rights-messages.js';
import { staffMessages } from './areas/staff-messages.js';
import { startMessages } from './areas/start-messages.js';
import { publishedMessages } from './areas/published-messages.js';
import { subscriptionMessages } from './areas/subscription-messages.js';
import { submissionMessages } from './areas/submission-messages.js';
import { submissionProblemMessages } from './areas/submission-problem-messages.js';
import { typingMessages } from './areas/typing-messages.js';
import { trialMessages } from './areas/trial-messages.js';
import { unitMessages } from './areas/unit-messages.js';
import { validationMessages } from './areas/validation-messages.js';
import { volumeMessages } from './areas/volume-messages.js';
import { wordMessages } from './areas/word-messages.js';

/** Every sentence of the interface. Texts of a register come from its declaration, never from here. */
export const catalogue = {
  ...accessMessages,
  ...chromeMessages,
  ...wordMessages,
  ...startMessages,
  ...formMessages,
  ...patientMessages,
  ...participationMessages,
  ...erasureMessages,
  ...endingMessages,
  ...comparisonMessages,
  ...contactMessages,
  ...instrumentMessages,
  ...itemKindMessages,
  ...repeatMessages,
  ...codeMessages,
  ...letterMessages,
  ...letterPageMessages,
  ...modelMessages,
  ...paperMessages,
  ...typingMessages,
  ...adviceMessages,
  ...staffMessages,
  ...followUpMessages,
  ...reminderMessages,
  ...populationMessages,
  ...profileMessages,
  ...rightsMessages,
  ...logActionMessages,
  ...chartMessages,
  ...figureMessages,
  ...kindMessages,
  ...reportOutputMessages,
  ...subscriptionMessages,
  ...figuresMessages,
  ...periodMessages,
  ...explanationMessages,
  ...releaseMessages,
  ...unitMessages,
  ...goalMessages,
  ...volumeMessages,
  ...ratesMessages,
  ...trialMessages,
  ...validationMessages,
  ...submissionMessages,
  ...publishedMessages,
  ...submissionProblemMessages,
  ...deliveryMessages,
  ...deliveryProblemMessages,
  ...freeListMessages,
  ...errorMessages,
  ...problemMessages,
  ...requestProblemMessages,
};
export type MessageKey = keyof typeof catalogue;

export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogue, key);
}
