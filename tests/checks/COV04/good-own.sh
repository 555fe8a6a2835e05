: # own items alone
