/**
 * HTTPS documents from addresses that are known beforehand: one visit each, with limits against
 * whatever the server does.
 */
@NullMarked
package org.mxmaven.https;

import org.jspecify.annotations.NullMarked;
