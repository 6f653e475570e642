"use client";

import type { ComponentProps } from "react";
import { Select } from "#components/ui/select";
import { setAddress } from "#lib/address";

type AddressSelectProps = Omit<ComponentProps<typeof Select>, "value" | "onChange"> & {
  /** What the choice is called in the address. */
  name: string;
  value: string | undefined;
  /** Words for no choice. */
  any: string;
  /** A part of the address that a new choice makes void, such as how far one has turned. */
  restart?: string;
  /** `push` when going back should undo the choice. */
  how?: "push" | "replace";
};

/** A choice that stands in the address; its first option takes it out again. */
export function AddressSelect({ name, value, any, options, restart, how = "push", ...rest }: AddressSelectProps) {
  return (
    <Select
      {...rest}
      value={value ?? ""}
      onChange={(event) => setAddress({ [name]: event.target.value, ...(restart ? { [restart]: null } : {}) }, how)}
      options={[{ value: "", label: any }, ...options]}
    />
  );
}
