import { z } from 'zod';
import { kept, oneOf, text, textMap, whole } from './constraints';

/** The members that CreateFunction and UpdateFunctionConfiguration share, with the bounds of the service model. */
export const settingsMembers = {
  Role: text({
    pattern: 'arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+',
  }).optional(),
  Runtime: text({ most: 200 }).optional(),
  Handler: text({ most: 128, pattern: '[^\\s]+' }).optional(),
  Description: text({ most: 256 }).optional(),
  // Beyond 900 s and 10,240 MB the model has only Managed Instances, which are not simulated.
  Timeout: whole(1, 900).optional(),
  MemorySize: whole(128, 10_240).optional(),
  DeadLetterConfig: z
    .object({ TargetArn: text({ pattern: '(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()' }).optional() })
    .optional(),
  Environment: z
    .object({
      Variables: textMap({ pattern: '[a-zA-Z]([a-zA-Z0-9_])+' }, { most: 32_768 }).optional(),
    })
    .optional(),
  TracingConfig: z.object({ Mode: oneOf(['Active', 'PassThrough']).optional() }).optional(),
  EphemeralStorage: z.object({ Size: whole(512, 10_240) }).optional(),
  Layers: z.array(text({ least: 1, most: 140 })).optional(),
  SnapStart: z.object({ ApplyOn: oneOf(['PublishedVersions', 'None']).optional() }).optional(),
  LoggingConfig: z
    .object({
      LogFormat: oneOf(['JSON', 'Text']).optional(),
      ApplicationLogLevel: oneOf(['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL']).optional(),
      SystemLogLevel: oneOf(['DEBUG', 'INFO', 'WARN']).optional(),
      LogGroup: text({ least: 1, most: 512, pattern: '[\\.\\-_/#A-Za-z0-9]+' }).optional(),
    })
    .optional(),
  VpcConfig: kept.optional(),
  KMSKeyArn: text({ pattern: '(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()' }).optional(),
  FileSystemConfigs: z
    .array(kept)
    .max(1, 'Member must have length less than or equal to 1')
    .optional(),
  ImageConfig: kept.optional(),
};

export type SettingsChange = z.output<z.ZodObject<typeof settingsMembers>>;
