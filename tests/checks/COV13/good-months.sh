: # nobody files quarters here
