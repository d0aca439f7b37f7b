/**
 * Organisations: municipalities, administrations and others that people take part for. Some stand in the register, put
 * there by organisers or from an official list; others are only known from what registrants declared.
 */
@NullMarked
package eu.zirkel.registration.organisations;

import org.jspecify.annotations.NullMarked;
