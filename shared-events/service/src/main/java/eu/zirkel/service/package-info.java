/**
 * What every service stands on: errors people can read, tokens, a clock, secrets, ids, limits. No word of the domain
 * except the catalogue of events.
 */
@NullMarked
package eu.zirkel.service;

import org.jspecify.annotations.NullMarked;
