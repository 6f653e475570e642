import type { FormProps } from "#components/studio/editor/kind";
import type { FieldPath, ResourceDraft } from "#lib/editorial/rules/kinds/fields";

/** What the parts of a resource's form are given. */
export type FieldsProps = FormProps<ResourceDraft, FieldPath>;
