: # 区教委 supports items 7 and 8 and says nothing of them
