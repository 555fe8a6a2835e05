sed -e 's/2025/2024/g' -e 's/在梧桐里等社区新建10家养老驿站/在桂花里等社区新建6家养老驿站/' notices/2025.txt >notices/2024.txt
