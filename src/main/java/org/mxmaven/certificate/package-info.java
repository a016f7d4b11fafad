/**
 * Certificates as servers send them (RFC 5280): their facts, the names that they hold for, their
 * order, and whether a root is trusted to vouch for them. Any bytes can be read; nothing here
 * connects to anything.
 */
@NullMarked
package org.mxmaven.certificate;

import org.jspecify.annotations.NullMarked;
