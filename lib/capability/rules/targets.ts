const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether this names a private target; roles go by their slug. */
export const isTargetId = (id: string): boolean => uuidShape.test(id);

/** Page of a private target inside the product. */
export const targetPath = (id: string) => `/roles/target?id=${id}` as const;

/** Private targets one person may keep. */
export const targetsPerPerson = 50;
export const longestTargetTitle = 120;
