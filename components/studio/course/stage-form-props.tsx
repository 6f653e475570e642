import type { FormProps } from "#components/studio/editor/kind";
import type { StageDraft, StagePath } from "#lib/editorial/rules/kinds/stage-fields";

/** What the parts of a stage's form are given. */
export type StageFormProps = FormProps<StageDraft, StagePath>;
