/**
 * The kinds of records that are stored, each with all that the store does for it in its own way.
 */
@NullMarked
package org.mxmaven.store.record;

import org.jspecify.annotations.NullMarked;
