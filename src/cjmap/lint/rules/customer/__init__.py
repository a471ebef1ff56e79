"""Whether it is told from the customer's side, from first need to well after the purchase."""
