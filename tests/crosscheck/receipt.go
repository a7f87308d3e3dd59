// The part that verifies SCITT transparent statements: COSE (RFC 9052), receipts (RFC 9942) and key sets by hand, since no
// package of the distribution has them; signatures by crypto/ecdsa, hashes and paths by tlog.
package main

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"

	"golang.org/x/mod/sumdb/tlog"
)

// checkTransparent fetches a transparent statement and the service's keys, and verifies every receipt in it against the tree
// that was recomputed from the entries.
func checkTransparent(url, keysURL string, tree tlog.Tree, hashes tlog.HashReader) error {
	body, err := fetch(url, "application/cose")
	if err != nil {
		return err
	}
	keys, err := fetchKeys(keysURL)
	if err != nil {
		return fmt.Errorf("%s: %w", keysURL, err)
	}
	_, unprotected, statement, err := readSign1(body)
	if err != nil {
		return err
	}
	// What the log records has empty unprotected headers.
	entry := bytes.Join([][]byte{{0xd2, 0x84}, head(2, len(statement[0])), statement[0], {0xa0},
		head(2, len(statement[1])), statement[1], head(2, len(statement[2])), statement[2]}, nil)
	receipts, _ := unprotected[int64(394)].([]any)
	if len(receipts) == 0 {
		return errors.New("no receipts (394) in the unprotected headers")
	}
	for _, receipt := range receipts {
		encoded, ok := receipt.([]byte)
		if !ok {
			return errors.New("a receipt is no byte string")
		}
		if err := checkReceipt(encoded, entry, keys, tree, hashes); err != nil {
			return err
		}
	}
	fmt.Printf("transparent statement: %d bytes, %d receipt(s) verified\n", len(body), len(receipts))
	return nil
}

func checkReceipt(encoded, entry []byte, keys map[string]*ecdsa.PublicKey, tree tlog.Tree, hashes tlog.HashReader) error {
	protected, unprotected, parts, err := readSign1(encoded)
	if err != nil {
		return err
	}
	if protected[int64(1)] != int64(-7) || protected[int64(395)] != int64(1) || parts[1] != nil {
		return errors.New("the receipt is not ES256 over RFC9162_SHA256 with a detached payload")
	}
	kid, _ := protected[int64(4)].([]byte)
	key := keys[string(kid)]
	if key == nil {
		return fmt.Errorf("the service has no key %x", kid)
	}
	proofs, _ := unprotected[int64(396)].(map[any]any)
	inclusion, _ := proofs[int64(-1)].([]any)
	if len(inclusion) != 1 {
		return errors.New("not one inclusion proof")
	}
	raw, _ := inclusion[0].([]byte)
	proof, _ := readWhole(raw).([]any)
	if len(proof) != 3 {
		return errors.New("the inclusion proof is not an array of 3")
	}
	size, _ := proof[0].(int64)
	index, _ := proof[1].(int64)
	path, _ := proof[2].([]any)
	if size < 1 || size > tree.N {
		return fmt.Errorf("the receipt is of size %d, the audited checkpoint of %d", size, tree.N)
	}
	var record tlog.RecordProof
	for _, hash := range path {
		b, _ := hash.([]byte)
		if len(b) != tlog.HashSize {
			return errors.New("a hash of the path has not 32 bytes")
		}
		record = append(record, *(*tlog.Hash)(b))
	}
	root, err := tlog.TreeHash(size, hashes)
	if err != nil {
		return err
	}
	if err := tlog.CheckRecord(record, size, root, index, tlog.RecordHash(entry)); err != nil {
		return fmt.Errorf("inclusion: %w", err)
	}
	signed := bytes.Join([][]byte{{0x84}, head(3, 10), []byte("Signature1"), head(2, len(parts[0])), parts[0], {0x40},
		head(2, len(root)), root[:]}, nil)
	digest := sha256.Sum256(signed)
	r, s := new(big.Int).SetBytes(parts[2][:32]), new(big.Int).SetBytes(parts[2][32:])
	if !ecdsa.Verify(key, digest[:], r, s) {
		return errors.New("the signature over the root is wrong")
	}
	return nil
}

func fetchKeys(url string) (map[string]*ecdsa.PublicKey, error) {
	body, err := fetch(url, "application/cbor")
	if err != nil {
		return nil, err
	}
	keys := map[string]*ecdsa.PublicKey{}
	set, _ := readWhole(body).([]any)
	for _, item := range set {
		key, _ := item.(map[any]any)
		kid, _ := key[int64(2)].([]byte)
		x, _ := key[int64(-2)].([]byte)
		y, _ := key[int64(-3)].([]byte)
		public := &ecdsa.PublicKey{Curve: elliptic.P256(), X: new(big.Int).SetBytes(x), Y: new(big.Int).SetBytes(y)}
		if key[int64(1)] != int64(2) || key[int64(-1)] != int64(1) || !public.Curve.IsOnCurve(public.X, public.Y) {
			return nil, errors.New("a key is not one of P-256")
		}
		keys[string(kid)] = public
	}
	if len(keys) == 0 {
		return nil, errors.New("no keys")
	}
	return keys, nil
}

// readSign1 reads a tagged COSE_Sign1: both headers, and the three byte strings (the payload nil when detached).
func readSign1(encoded []byte) (protected, unprotected map[any]any, parts [3][]byte, err error) {
	if len(encoded) == 0 || encoded[0] != 0xd2 {
		return nil, nil, parts, errors.New("not tagged COSE_Sign1")
	}
	items, _ := readWhole(encoded[1:]).([]any)
	if len(items) != 4 {
		return nil, nil, parts, errors.New("COSE_Sign1 is not an array of 4")
	}
	parts[0], _ = items[0].([]byte)
	unprotected, ok := items[1].(map[any]any)
	parts[1], _ = items[2].([]byte)
	parts[2], _ = items[3].([]byte)
	protected, ok2 := readWhole(parts[0]).(map[any]any)
	if !ok || !ok2 || len(parts[2]) != 64 {
		return nil, nil, parts, errors.New("headers that are no maps, or a signature of other than 64 bytes")
	}
	return protected, unprotected, parts, nil
}

// readWhole decodes one CBOR data item of definite length and nothing after it; nil for anything else. Integers are int64.
func readWhole(data []byte) any {
	item, rest, ok := readItem(data, 16)
	if !ok || len(rest) != 0 {
		return nil
	}
	return item
}

func readItem(data []byte, depth int) (item any, rest []byte, ok bool) {
	if len(data) == 0 || depth == 0 {
		return nil, nil, false
	}
	major, info, data := data[0]>>5, data[0]&31, data[1:]
	argument := uint64(info)
	if info >= 24 {
		size := 1 << (info - 24)
		if info > 27 || len(data) < size {
			return nil, nil, false
		}
		argument, data = binary.BigEndian.Uint64(append(make([]byte, 8-size), data[:size]...)), data[size:]
	}
	switch {
	case major <= 1 && argument>>63 == 0:
		return int64(argument) ^ -int64(major), data, true
	case (major == 2 || major == 3) && argument <= uint64(len(data)):
		if major == 3 {
			return string(data[:argument]), data[argument:], true
		}
		return data[:argument:argument], data[argument:], true
	case major == 4 && argument <= uint64(len(data)):
		items := make([]any, argument)
		for i := range items {
			if items[i], data, ok = readItem(data, depth-1); !ok {
				return nil, nil, false
			}
		}
		return items, data, true
	case major == 5 && argument <= uint64(len(data)):
		entries := map[any]any{}
		for ; argument > 0; argument-- {
			key, after, ok := readItem(data, depth-1)
			if _, isInt := key.(int64); !ok || !isInt {
				return nil, nil, false
			}
			if entries[key], data, ok = readItem(after, depth-1); !ok {
				return nil, nil, false
			}
		}
		return entries, data, true
	case major == 7 && info == 22:
		return nil, data, true
	}
	return nil, nil, false
}

// head writes the shortest head of a data item.
func head(major byte, argument int) []byte {
	switch {
	case argument < 24:
		return []byte{major<<5 | byte(argument)}
	case argument < 1<<8:
		return []byte{major<<5 | 24, byte(argument)}
	default:
		return []byte{major<<5 | 25, byte(argument >> 8), byte(argument)}
	}
}
