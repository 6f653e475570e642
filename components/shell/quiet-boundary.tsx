"use client";

import { Component, type ReactNode } from "react";

/** Shows nothing in place of a part that fails; what stands beside it stays. */
export class QuietBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
